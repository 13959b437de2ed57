// Open a report in a browser and use it: node read_page.js PAGE BROWSER.
'use strict';
const { chromium } = require('playwright-core');
const axe = require('axe-core');

const [, , page, browserPath] = process.argv;
const failures = [];

function expect(met, what) {
  if (!met) { failures.push(what); }
}

async function openPage(browser, scheme, scripts) {
  const context = await browser.newContext(
    { colorScheme: scheme, javaScriptEnabled: scripts, bypassCSP: false });
  const tab = await context.newPage();
  tab.on('console', function (message) {
    expect(message.type() !== 'error', 'console: ' + message.text());
  });
  tab.on('pageerror', function (error) {
    expect(false, 'page: ' + error.message);
  });
  tab.on('request', function (request) {
    expect(request.url().startsWith('file:'), 'asks for ' + request.url());
  });
  await tab.goto('file://' + page);
  return tab;
}

async function usePage(browser) {
  const tab = await openPage(browser, 'light', true);
  const pictures = tab.locator('figure.phase:visible');
  expect(await pictures.count() === 1, 'one phase is shown');
  await tab.getByRole('button', { name: 'All', exact: true }).click();
  expect(await pictures.count() > 1, 'all phases are shown');

  const contacts = tab.locator('.contact:visible');
  const all = await contacts.count();
  await tab.locator('select[name=channel]').selectOption({ index: 1 });
  const some = await contacts.count();
  expect(some > 0 ? some !== all : false, 'a channel has some contacts');

  await tab.locator('details summary').first().click();
  await tab.locator('details a').first().click();
  expect(await contacts.count() === all, 'a trace shows all contacts again');
  expect(await tab.locator('.contact:target').count() === 1,
    'a trace leads to a contact');
}

async function checkAccess(browser, scheme) {
  const tab = await openPage(browser, scheme, true);
  // Evaluated by the debugger, which no policy binds.
  await tab.evaluate(axe.source);
  const found = await tab.evaluate('axe.run()');
  found.violations.forEach(function (violation) {
    expect(false, scheme + ': ' + violation.id + ': ' +
      violation.nodes[0].html.slice(0, 200));
  });
}

async function readWithoutScripts(browser) {
  const tab = await openPage(browser, 'light', false);
  expect(await tab.locator('figure.phase:visible').count() > 1,
    'all phases are shown without scripts');
  expect(await tab.locator('button').count() === 0,
    'no button does nothing');
}

async function main() {
  const browser = await chromium.launch(
    { executablePath: browserPath, args: ['--no-sandbox'] });
  await usePage(browser);
  await checkAccess(browser, 'light');
  await checkAccess(browser, 'dark');
  await readWithoutScripts(browser);
  await browser.close();
  failures.forEach(function (failure) { console.log(failure); });
  process.exit(failures.length === 0 ? 0 : 1);
}

main().catch(function (error) {
  console.log(error.message);
  process.exit(1);
});
