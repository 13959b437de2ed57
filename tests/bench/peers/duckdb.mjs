// duckdb.mjs import|enums|tally FOLDER DATABASE [OUTPUT]: what DuckDB does on
// both cores; prints as JSON the rows and the seconds without node's start.
import { createRequire } from 'node:module';

// The packages are where the run is, not beside this file.
const require = createRequire(`${process.cwd()}/`);
const { DuckDBInstance } = require('@duckdb/node-api');

const [what, folder, database, output] = process.argv.slice(2);

const importing = `
  CREATE TABLE contact AS SELECT * FROM read_csv('${folder}/contacts.csv',
    auto_detect = false, header = true, delim = ',', quote = '"',
    columns = {key: 'VARCHAR', date: 'DATE', direction: 'VARCHAR',
      initiator: 'VARCHAR', recipient: 'VARCHAR', channel: 'VARCHAR',
      topic: 'VARCHAR'});
  CREATE TABLE phase AS SELECT * FROM read_csv('${folder}/phases.csv',
    auto_detect = false, header = true, delim = ',', quote = '"',
    columns = {scheme: 'VARCHAR', ord: 'INTEGER', label: 'VARCHAR',
      first: 'DATE', last: 'DATE'});`;

const coding = `
  CREATE TYPE actor AS ENUM (SELECT DISTINCT name FROM (
    SELECT initiator AS name FROM contact
    UNION ALL SELECT recipient FROM contact) ORDER BY name);
  CREATE TABLE coded AS SELECT key, date, direction,
    initiator::actor AS initiator, recipient::actor AS recipient, channel,
    topic FROM contact;
  DROP TABLE contact;
  ALTER TABLE coded RENAME TO contact;`;

const tallying = `
  COPY (
    SELECT phase.ord AS phase, least(initiator, recipient) AS a,
      greatest(initiator, recipient) AS b, count(*) AS contacts,
      count(*) FILTER (direction = 'directed' AND initiator < recipient)
        AS by_a,
      count(*) FILTER (direction = 'directed' AND initiator > recipient)
        AS by_b,
      count(*) FILTER (direction = 'symmetric') AS symmetric,
      count(*) FILTER (direction = 'unknown') AS unknown
    FROM contact
    JOIN phase ON date BETWEEN phase.first AND phase.last
    WHERE phase.scheme = 'equal'
    GROUP BY ALL
    ORDER BY phase, a, b) TO '${output}' (HEADER)`;

const scripts = { start: [], import: [importing], enums: [importing, coding],
  tally: [tallying] };

const begun = performance.now();
const instance = await DuckDBInstance.create(database, { threads: '2' });
const connection = await instance.connect();
for (const script of scripts[what]) {
  await connection.run(script);
}
let rows = null;
if (what === 'import' || what === 'enums') {
  const result = await connection.runAndReadAll('SELECT count(*) FROM contact');
  rows = Number(result.getRows()[0][0]);
}
connection.closeSync();
instance.closeSync();
const inner_s = (performance.now() - begun) / 1000;
console.log(JSON.stringify({ rows, inner_s }));
