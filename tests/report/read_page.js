// Open a report in a browser, look at it and use it:
// node read_page.js BROWSER PAGE PICTURE, which leads into the page.
'use strict';
const { expect, launch, report } = require('./browser_tab.js');
const checkLook = require('./check_look.js');
const checkUse = require('./check_use.js');

async function main(path, page, picture) {
  const browser = await launch(path);
  try {
    await checkLook(browser, page);
    await checkUse(browser, page, picture);
  } catch (error) {
    expect(false, error.stack);
  }
  await browser.close();
  process.exit(report());
}

main(...process.argv.slice(2));
