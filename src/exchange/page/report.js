'use strict';

function make(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function makeTools(label) {
  const tools = make('div', '');
  tools.className = 'tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', label);
  return tools;
}

function makeButton(text, act) {
  const button = make('button', text);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

function switchPhases() {
  const pictures = Array.from(document.querySelectorAll('figure.phase'));
  if (pictures.length !== 0) {
    const tools = makeTools('Phase shown');
    const show = function (chosen) {
      pictures.forEach(function (picture, i) {
        picture.hidden = chosen !== -1 ? i !== chosen : false;
      });
      Array.from(tools.children).forEach(function (button, i) {
        button.setAttribute('aria-pressed',
          String(i === (chosen === -1 ? pictures.length : chosen)));
      });
    };
    pictures.forEach(function (picture, i) {
      tools.append(makeButton(
        picture.querySelector('figcaption').textContent,
        function () { show(i); }));
    });
    tools.append(makeButton('All', function () { show(-1); }));
    pictures[0].before(tools);
    show(0);
  }
}

function listValues(contacts, name) {
  const values = new Set();
  contacts.forEach(function (contact) {
    contact.dataset[name].split(';').forEach(function (value) {
      if (value !== '') { values.add(value); }
    });
  });
  return Array.from(values).sort();
}

/* Gives the function that shows all contacts again. */
function filterContacts() {
  const contacts = Array.from(document.querySelectorAll('.contact'));
  if (contacts.length === 0) { return function () {}; }
  const tools = makeTools('Filter of the contacts');
  const told = make('output', '');
  const names = ['actors', 'channel', 'records'];
  const selects = names.map(function (name) {
    const label = make('label', { actors: 'Actor ', channel: 'Channel ',
      records: 'Record ' }[name]);
    const select = make('select', '');
    select.name = name;
    select.append(new Option('all', ''));
    listValues(contacts, name).forEach(function (value) {
      select.append(new Option(value, value));
    });
    label.append(select);
    tools.append(label);
    return select;
  });
  const apply = function () {
    let shown = 0;
    contacts.forEach(function (contact) {
      contact.hidden = !names.every(function (name, i) {
        return selects[i].value === '' ? true :
          contact.dataset[name].split(';').includes(selects[i].value);
      });
      shown += contact.hidden ? 0 : 1;
    });
    told.textContent = shown + ' of ' + contacts.length + ' contacts';
  };
  const clear = function () {
    selects.forEach(function (select) { select.value = ''; });
    apply();
  };
  selects.forEach(function (select) {
    select.addEventListener('change', apply);
  });
  tools.append(makeButton('All contacts', clear), told);
  contacts[0].before(tools);
  apply();
  return clear;
}

function openTraces() {
  document.querySelectorAll('.wide').forEach(function (table) {
    const traces = Array.from(table.querySelectorAll('details'));
    if (traces.length === 0) { return; }
    const tools = makeTools('Contacts behind the rows');
    [['Open all contacts behind the rows', true],
      ['Close them', false]].forEach(function (item) {
      tools.append(makeButton(item[0], function () {
        traces.forEach(function (trace) { trace.open = item[1]; });
      }));
    });
    table.before(tools);
  });
}

/* What an address leads to is shown, opened, and read on from there. */
function showPlace(place) {
  for (let at = place; at !== null; at = at.parentElement) {
    if (at.localName === 'details') { at.open = true; }
  }
  place.querySelectorAll(':scope > td > details').forEach(function (trace) {
    trace.open = true;
  });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
}

function followAddress(clear) {
  const place = document.getElementById(location.hash.slice(1));
  if (place === null) { return; }
  if (place.matches('tr, .contact')) {
    if (place.hidden) { clear(); }
    showPlace(place);
  }
}

switchPhases();
openTraces();
const clearFilter = filterContacts();
addEventListener('hashchange', function () { followAddress(clearFilter); });
document.addEventListener('click', function (event) {
  const leading = event.target.closest('a[href^="#"]');
  if (leading === null) { return; }
  if (leading.getAttribute('href') === location.hash) {
    followAddress(clearFilter);
  }
});
followAddress(clearFilter);
