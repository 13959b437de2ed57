// Light and dark, print, narrow screens, and a page without scripts.
'use strict';
const axe = require('axe-core');
const { expect, expectSoon, openTab } = require('./browser_tab.js');

// Evaluated by the debugger, which no policy binds.
async function checkAccess(browser, page, settings, name) {
  const tab = await openTab(browser, page, settings);
  await tab.evaluate('document.querySelectorAll("details.told, ' +
    'tr:first-child details").forEach(d => d.open = true)');
  await tab.evaluate(axe.source);
  const found = await tab.evaluate('axe.run()');
  found.violations.forEach(function (violation) {
    expect(false, name + ': ' + violation.id + ': ' +
      violation.nodes[0].html.slice(0, 200));
  });
}

// In the page: the contrast (WCAG 2) of what pictures consist of.
function measurePictures() {
  function read(color) {
    return color.match(/[\d.]+/g).slice(0, 3).map(Number);
  }
  function weigh(color) {
    const parts = read(color).map(function (part) {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 :
        Math.pow((share + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
  function compare(one, other) {
    const lights = [weigh(one), weigh(other)].sort(function (a, b) {
      return b - a;
    });
    return (lights[0] + 0.05) / (lights[1] + 0.05);
  }
  function style(element) { return getComputedStyle(element); }
  const paper = style(document.body).backgroundColor;
  const found = { names: 21, lines: 21, inside: 21 };
  document.querySelectorAll('svg text').forEach(function (text) {
    const circle = text.closest('.node') === null ? null :
      text.closest('.node').querySelector('ellipse');
    if (parseFloat(style(text).fontSize) < 4) { return; }
    if (circle === null) {
      found.names = Math.min(found.names, compare(style(text).fill, paper));
    } else if (style(circle).fill.startsWith('rgb')) {
      found.inside = Math.min(found.inside,
        compare(style(text).fill, style(circle).fill));
    }
  });
  document.querySelectorAll('.edge path').forEach(function (line) {
    found.lines = Math.min(found.lines, compare(style(line).stroke, paper));
  });
  return found;
}

async function checkColors(browser, page) {
  for (const scheme of ['light', 'dark']) {
    const tab = await openTab(browser, page, { colorScheme: scheme });
    const found = await tab.evaluate(measurePictures);
    expect(found.names >= 4.5, scheme + ': names contrast ' + found.names);
    expect(found.inside >= 4.5, scheme + ': circles contrast ' + found.inside);
    // The palette of the light page has yellow; its lines are named as well.
    expect(found.lines >= (scheme === 'dark' ? 3 : 2),
      scheme + ': lines contrast ' + found.lines);
  }
}

async function checkForcedColors(browser, page) {
  const tab = await openTab(browser, page,
    { forcedColors: 'active', colorScheme: 'dark' });
  const colors = await tab.locator('svg').first().evaluate(function (svg) {
    const style = getComputedStyle(svg);
    return style.color + style.backgroundColor;
  });
  expect(colors === 'rgb(0, 0, 0)rgb(255, 255, 255)',
    'forced colours: a picture is black on white, not ' + colors);
}

async function checkPrint(browser, page) {
  const tab = await openTab(browser, page, { colorScheme: 'dark' });
  const all = await tab.locator('.contact').count();
  await tab.locator('select[name=channel]').selectOption({ index: 1 });
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await tab.locator('figure.phase:visible').count() ===
    await tab.locator('figure.phase').count(), 'all phases are printed');
  expect(await tab.locator('.contact:visible').count() === all,
    'all contacts are printed');
  expect(await tab.locator('button:visible').count() === 0,
    'no button is printed');
  expect(await tab.evaluate('getComputedStyle(document.body).color') ===
    'rgb(0, 0, 0)', 'print is black');
  const pdf = await tab.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString() === '%PDF-', 'a page prints');
}

async function checkPhone(browser, page) {
  const tab = await openTab(browser, page,
    { viewport: { width: 375, height: 700 } });
  expect(await tab.evaluate(
    'document.documentElement.scrollWidth') <= 375,
  'nothing is wider than a narrow screen');
}

async function readWithoutScripts(browser, page) {
  const tab = await openTab(browser, page, { javaScriptEnabled: false });
  expect(await tab.locator('figure.phase:visible').count() ===
    await tab.locator('figure.phase').count(),
  'all phases are shown without scripts');
  expect(await tab.locator('.contact:visible').count() ===
    await tab.locator('.contact').count(),
  'all contacts are shown without scripts');
  expect(await tab.locator('button').count() === 0,
    'no button does nothing');
  await tab.locator('td details summary').first().click();
  await tab.locator('td details a').first().click();
  await expectSoon(async function () {
    return await tab.locator('.contact:target').count() === 1;
  }, 'a trace leads to a contact without scripts');
}

module.exports = async function (browser, page) {
  await checkAccess(browser, page, { colorScheme: 'light' }, 'light');
  await checkAccess(browser, page, { colorScheme: 'dark' }, 'dark');
  await checkColors(browser, page);
  await checkForcedColors(browser, page);
  await checkPrint(browser, page);
  await checkPhone(browser, page);
  await readWithoutScripts(browser, page);
};
