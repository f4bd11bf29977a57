// The page: a text is read as it is written, and what is known of it stands beside it.

import { element } from './elements.js';
import { unpack } from './engine.js';
import { findings, speakers, timeline } from './lists.js';
import { Places, difference, joined, shift } from './places.js';

/** How long nobody types before the text is read, in milliseconds; a long text waits as long as it takes to read. */
const PAUSE = 120;
const MOST_MARKS = 2000;

const at = (id) => document.getElementById(id);
const text = at('text');
/** What was read last: the text, its places, and what is known of it. */
let known;
let chosen;
let timer;
let took = 0;
let turn = 0;
let engine;

const desk = {
  show([from, to]) {
    text.focus({ preventScroll: true });
    text.setSelectionRange(from, to);
    choose(from, to);
    at('marks').querySelector('.chosen')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  },
  mend(fix) {
    const edit = joined(text.value, fix.edits, known.places);
    replace(edit);
    // What the writer has to fill in is chosen, to be typed over.
    const gap = fix.kind === 'placeholder' ? /\[[^\]]*\]/.exec(edit.text) : undefined;
    if (gap) text.setSelectionRange(edit.from + gap.index, edit.from + gap.index + gap[0].length);
  },
  explain: (rule) => engine.ask({ do: 'explain', rule }).then((answer) => answer.page),
  words: (range) => known.text.slice(...known.places.range(range)),
};

const given = () => ({
  text: text.value, format: at('format').value, profile: at('profile').value, published: at('published').value, hints: at('hints').checked,
});

async function read() {
  const asked = given();
  const mine = (turn += 1);
  const start = performance.now();
  try {
    const article = await engine.ask({ do: 'read', ...asked });
    if (mine !== turn) return;
    took = performance.now() - start;
    known = { text: asked.text, places: new Places(asked.text), article };
    chosen = undefined;
    draw();
  } catch (error) {
    say(`${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`, true);
  }
}

function draw() {
  const { article, places } = known;
  const show = (range) => range && current() && desk.show(places.range(range));
  const mend = (fix) => current() && desk.mend(fix);
  const told = { ...desk, show, mend };
  fill('findings', findings(article, told), 'Nothing was found.', article.findings.length);
  fill('speakers', speakers(article, told), 'Nobody is named, and nobody is quoted.', article.speakers.length);
  fill('timeline', timeline(article, told), 'No date and no time is named.', article.times.length);
  const safe = article.findings.some(({ fixes }) => fixes[0]?.kind === 'safe' && fixes[0].edits.length > 0);
  at('mend').disabled = !safe;
  at('profile').options[0].textContent = article.profile.detected ? `By its marks: ${article.profile.name}` : 'By the article';
  drawMarks();
  const parts = ['error', 'warning', 'information', 'hint'].filter((name) => article.summary[name] > 0)
    .map((name) => `${article.summary[name]} ${name}${article.summary[name] > 1 && name !== 'information' ? 's' : ''}`);
  const words = (known.text.match(/\S+/g) ?? []).length;
  const house = `${article.profile.name}${article.profile.detected ? ' by its marks' : ''}`;
  say(words === 0 ? 'Ready. Nothing is sent anywhere.' : `${parts.join(', ') || 'Nothing found'} in ${words} words, read as ${house}.`);
}

/** Whether what is shown is about the text as it now stands; where not, it is read first. */
function current() {
  if (known?.text === text.value) return true;
  later(0);
  return false;
}

function fill(id, items, nothing, count) {
  const empty = known.text.trim() === '' ? 'Nothing to read yet.' : nothing;
  at(id).replaceChildren(...(items.length > 0 ? items : [element('li', 'none', empty)]));
  at(`${id}-count`).textContent = count > 0 ? String(count) : '';
}

/** Draws the marks under the text. Of places that overlap each piece has the gravest severity. */
function drawMarks() {
  const shown = known?.article.findings.slice(0, MOST_MARKS) ?? [];
  const moved = known ? shift(difference(known.text, text.value)) : undefined;
  const spans = shown.flatMap(({ range, severity }) => {
    const [from, to] = known.places.range(range).map(moved);
    if (from === undefined || to === undefined) return [];
    // An empty place is shown by the letter beside it.
    return [{ from: from === to && from > 0 && from === text.value.length ? from - 1 : from, to: Math.max(to, from + 1), style: severity }];
  });
  if (chosen) spans.push({ from: chosen[0], to: chosen[1], style: 'chosen' });
  const ends = [...new Set(spans.flatMap(({ from, to }) => [from, Math.min(to, text.value.length)]))].sort((a, b) => a - b);
  const parts = [];
  let last = 0;
  for (const end of [...ends, text.value.length]) {
    if (end <= last) continue;
    const over = spans.filter(({ from, to }) => from <= last && to >= end).map(({ style }) => style);
    const piece = text.value.slice(last, end);
    parts.push(over.length > 0 ? element('mark', styles(over), piece) : piece);
    last = end;
  }
  // A line end at the very end has no height of its own.
  at('marks').replaceChildren(...parts, '\u200B');
}

function styles(over) {
  const gravest = ['error', 'warning', 'information', 'hint'].find((name) => over.includes(name));
  return [gravest, over.includes('chosen') ? 'chosen' : undefined].filter(Boolean).join(' ');
}

/** Marks a place, and the findings that are there. */
function choose(from, to) {
  chosen = from < to ? [from, to] : undefined;
  drawMarks();
  if (known?.text !== text.value) return;
  known.article.findings.forEach((finding, index) => {
    const [start, end] = known.places.range(finding.range);
    at('findings').children[index]?.classList.toggle('chosen', start <= to && from <= end);
  });
}

/** Replaces a part of the text, so that the browser can undo it. */
function replace(edit) {
  if (!edit) return;
  text.focus({ preventScroll: true });
  text.setSelectionRange(edit.from, edit.to);
  const done = edit.text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, edit.text);
  if (!done) text.setRangeText(edit.text, edit.from, edit.to, 'end');
  later(0);
}

function later(pause = Math.max(PAUSE, took)) {
  clearTimeout(timer);
  timer = setTimeout(read, pause);
}

function say(sentence, wrong = false) {
  at('status').textContent = sentence;
  at('status').classList.toggle('wrong', wrong);
}

/** Goes to the next finding, or the one before. */
function step(by) {
  if (!current() || known.article.findings.length === 0) return;
  const places = known.article.findings.map(({ range }) => known.places.range(range));
  const here = text.selectionStart;
  const next = by > 0 ? places.find(([from]) => from > here) : places.findLast(([from]) => from < here);
  desk.show(next ?? places.at(by > 0 ? 0 : -1));
}

async function open(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.toLowerCase();
  try {
    text.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    say(`${file.name} is not UTF-8: save it as UTF-8, or paste its text.`, true);
    return;
  }
  at('format').value = /\.(md|markdown)$/.test(name) ? 'markdown' : /\.html?$/.test(name) ? 'html' : 'plain';
  changed();
}

function changed() {
  chosen = undefined;
  drawMarks();
  later();
}

text.addEventListener('input', changed);
text.addEventListener('click', () => choose(text.selectionStart, text.selectionStart));
for (const id of ['format', 'profile', 'published', 'hints']) at(id).addEventListener('change', () => later(0));
at('mend').addEventListener('click', async () => {
  const before = given();
  const fixed = await engine.ask({ do: 'fix', ...before });
  if (before.text === text.value) replace(difference(text.value, fixed.text));
});
at('copy').addEventListener('click', () => {
  text.select();
  say(document.execCommand('copy') ? 'The text was copied.' : 'The browser does not let the page copy: press Ctrl+C.');
});
at('open').addEventListener('click', () => at('file').click());
at('file').addEventListener('change', () => at('file').files[0] && open(at('file').files[0]));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'F8') return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1);
});

try {
  engine = await unpack(at('engine').textContent);
  await read();
} catch (error) {
  say(`The engine cannot run in this browser: ${error.message}`, true);
}
