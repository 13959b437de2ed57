// polars.mjs import|tally FOLDER FILE [OUTPUT]: what Polars does; its import
// writes a Parquet file. Prints as JSON the rows and the seconds without the
// start of node.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

// The packages are where the run is, not beside this file.
const require = createRequire(`${process.cwd()}/`);
const pl = require('nodejs-polars');

const [what, folder, file, output] = process.argv.slice(2);

function importContacts() {
  const path = `${folder}/contacts.csv`;
  const contacts = pl.readCSV(path, { tryParseDates: true });
  contacts.writeParquet(file);
  return contacts.height;
}

// The number of the phase that a day lies in, null outside all.
function choosePhase() {
  const rows = readFileSync(`${folder}/phases.csv`, 'utf8').trim().split('\n')
    .map((row) => row.split(',')).filter((row) => row[0] === 'equal');
  return rows.reverse().reduce((otherwise, [, order, , first, last]) => {
    const inside = pl.col('date').gtEq(pl.lit(new Date(first)).cast(pl.Date))
      .and(pl.col('date').ltEq(pl.lit(new Date(last)).cast(pl.Date)));
    return pl.when(inside).then(pl.lit(Number(order))).otherwise(otherwise);
  }, pl.lit(null));
}

function tallyPairs() {
  const [one, other] = [pl.col('initiator'), pl.col('recipient')];
  const ordered = one.lt(other);
  const directed = pl.col('direction').eq(pl.lit('directed'));
  const table = pl.scanParquet(file)
    .select(
      choosePhase().alias('phase'),
      pl.when(ordered).then(one).otherwise(other).alias('a'),
      pl.when(ordered).then(other).otherwise(one).alias('b'),
      directed.and(ordered).alias('by_a'),
      directed.and(ordered.not()).alias('by_b'),
      pl.col('direction').eq(pl.lit('symmetric')).alias('symmetric'),
      pl.col('direction').eq(pl.lit('unknown')).alias('unknown'),
    )
    .filter(pl.col('phase').isNotNull())
    .groupBy(['phase', 'a', 'b'])
    .agg(pl.col('by_a').count().alias('contacts'), pl.col('by_a').sum(),
      pl.col('by_b').sum(), pl.col('symmetric').sum(), pl.col('unknown').sum())
    .sort(['phase', 'a', 'b'])
    .collectSync();
  table.writeCSV(output);
  return table.height;
}

const jobs = { start: () => 0, import: importContacts, tally: tallyPairs };
const begun = performance.now();
const rows = jobs[what]();
const inner_s = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ rows, inner_s }));
