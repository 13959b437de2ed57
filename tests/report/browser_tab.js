// A browser and its tabs as the tests use them.
'use strict';
const { chromium } = require('playwright-core');
const { pathToFileURL } = require('url');

const failures = [];

function expect(met, what) {
  if (!met) { failures.push(what); }
}

// What follows a change of the address comes a moment later.
async function expectSoon(isMet, what) {
  const end = Date.now() + 5000;
  let met = await isMet();
  while (!met && Date.now() < end) {
    await new Promise(function (resolve) { setTimeout(resolve, 20); });
    met = await isMet();
  }
  expect(met, what);
}

function launch(path) {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
}

// Whatever a page asks for but files, says as an error or opens as a dialog is
// a failure. `settings` are those of a browser's context.
async function openTab(browser, page, settings) {
  const context = await browser.newContext(settings);
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
  tab.on('dialog', function (dialog) {
    expect(false, 'a script of the data ran: ' + dialog.message());
    dialog.dismiss();
  });
  await tab.goto(pathToFileURL(page).href);
  return tab;
}

// Lines of a picture are thin: they are not aimed at.
async function follow(link) {
  await link.dispatchEvent('click');
}

// Tell what failed; the status to exit with.
function report() {
  failures.forEach(function (failure) { console.log(failure); });
  return failures.length === 0 ? 0 : 1;
}

module.exports = { expect, expectSoon, launch, openTab, follow, report };
