// Phases, filter and traces by mouse and by keyboard, and where links lead.
'use strict';
const { expect, expectSoon, openTab, follow } = require('./browser_tab.js');

async function switchPhases(browser, page) {
  const tab = await openTab(browser, page, {});
  const pictures = tab.locator('figure.phase:visible');
  expect(await pictures.count() === 1, 'one phase is shown');
  const first = await pictures.first().locator('figcaption').textContent();
  await tab.locator('[aria-label="Phase shown"] button').nth(1).click();
  expect(await pictures.count() === 1, 'one phase is shown after a switch');
  expect(await pictures.first().locator('figcaption').textContent() !== first,
    'another phase is shown');
  await tab.getByRole('button', { name: 'All', exact: true }).click();
  expect(await pictures.count() > 1, 'all phases are shown');
}

async function filterContacts(browser, page) {
  const tab = await openTab(browser, page, {});
  const contacts = tab.locator('.contact:visible');
  const all = await contacts.count();
  for (const name of ['actors', 'channel', 'records']) {
    const select = tab.locator('select[name=' + name + ']');
    if (await select.locator('option').count() > 2) {
      await select.selectOption({ index: 1 });
      const some = await contacts.count();
      expect(some > 0 && some < all, name + ' has some contacts');
      await select.selectOption({ index: 0 });
    }
  }
  await tab.locator('select[name=channel]').selectOption({ index: 1 });
  await tab.locator('td details summary').first().click();
  await tab.locator('td details a').first().click();
  await expectSoon(async function () {
    return await contacts.count() === all;
  }, 'a trace shows all contacts again');
  await expectSoon(async function () {
    return await tab.locator('.contact:target:focus').count() === 1;
  }, 'a trace leads to a contact, and reading goes on from there');
}

async function followPictures(browser, page) {
  const tab = await openTab(browser, page, {});
  await follow(tab.locator('figure.phase:visible .edge a[href]').first());
  await tab.locator('tr:target').waitFor();
  await expectSoon(async function () {
    return await tab.locator('tr:target details[open]').count() >= 1;
  }, 'a tie opens the trace of its pair');
  await follow(tab.locator('figure.phase:visible .node a[href]').first());
  await tab.locator('tr[id^=actor-]:target').waitFor();
  await follow(tab.locator('svg .edge a[href^="#contact-"]').first());
  await tab.locator('.contact:target').waitFor();
}

async function followFromOutside(browser, picture) {
  const tab = await openTab(browser, picture, {});
  await follow(tab.locator('a[*|href*="#contact-"]').first());
  await tab.locator('tr:target, .contact:target').waitFor();
}

async function useKeyboard(browser, page) {
  const tab = await openTab(browser, page, {});
  await tab.keyboard.press('Tab');
  expect(await tab.locator('.skip:focus').count() === 1,
    'the first stop skips the contents');
  await tab.keyboard.press('Enter');
  await tab.locator('[aria-label="Phase shown"] button').nth(1).focus();
  await tab.keyboard.press('Space');
  expect(await tab.locator('[aria-label="Phase shown"] button').nth(1)
    .getAttribute('aria-pressed') === 'true', 'a key switches the phase');
  await tab.locator('td details summary').first().focus();
  await tab.keyboard.press('Enter');
  expect(await tab.locator('td details').first().getAttribute('open') !== null,
    'a key opens a trace');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await tab.locator('.contact:target').waitFor();
  await tab.locator('select[name=channel]').focus();
  await tab.keyboard.press('ArrowDown');
  expect(await tab.locator('.contact[hidden]').count() > 0,
    'a key filters the contacts');
}

// The table of a picture has its links; one by one they would be in the way.
async function tabThroughPictures(browser, page) {
  const tab = await openTab(browser, page, {});
  await tab.locator('figure .picture').first().focus();
  await tab.keyboard.press('Tab');
  expect(await tab.locator('svg :focus').count() === 0,
    'the links of a picture are no stops');
  expect(await tab.locator('figure details.told > summary:focus').count() === 1,
    'after a picture comes its table');
}

module.exports = async function (browser, page, picture) {
  await switchPhases(browser, page);
  await filterContacts(browser, page);
  await followPictures(browser, page);
  await followFromOutside(browser, picture);
  await useKeyboard(browser, page);
  await tabThroughPictures(browser, page);
};
