// The three lists beside the article: findings, speakers, timeline.

import { element, leads, page } from './elements.js';

/** The findings, each with its fixes; `desk` says what a click does. */
export function findings(article, desk) {
  return article.findings.map((finding) => {
    const item = element('li', '');
    item.append(
      leads('', finding.range, desk.show,
        element('span', `severity ${finding.severity}`, finding.severity), ' ',
        element('span', 'rule', `line ${finding.range.start.line}, ${finding.rule}`),
        element('div', '', capital(finding.message))),
      ...finding.related.map((related) => leads('note', related.range, desk.show, `Line ${related.range.start.line}: ${related.message}`)),
    );
    const fixes = finding.fixes.filter((fix) => fix.edits.length > 0);
    if (fixes.length > 0) item.append(element('div', 'fixes', ...fixes.map((fix) => fixButton(fix, desk))));
    item.append(why(finding.rule, desk));
    return item;
  });
}

function fixButton(fix, desk) {
  const button = element('button', 'fix', fix.title);
  button.type = 'button';
  button.addEventListener('click', () => desk.mend(fix));
  return button;
}

function why(rule, desk) {
  const details = element('details', '', element('summary', '', 'Why'));
  details.addEventListener('toggle', async () => {
    if (details.open && details.childElementCount === 1) details.append(page(await desk.explain(rule)));
  });
  return details;
}

/** Who speaks, each with their words; then the words that nobody is known to say; then who else is named. */
export function speakers(article, desk) {
  const said = [
    ...article.quotations.filter(({ nested, kind }) => !nested && (kind === 'direct' || kind === 'fragment')),
    ...article.statements,
  ].sort((a, b) => a.range.start.byte - b.range.start.byte);
  const items = [];
  const silent = [];
  for (const speaker of article.speakers) {
    const words = said.filter((one) => one.speaker?.name === speaker.name);
    const named = speaker.mentions[0]?.range;
    if (words.length > 0) items.push(spoken(named, speaker.name, speaker.titles.join('; '), words, desk));
    else if (speaker.kind === 'person') silent.push(speaker);
  }
  const nobody = said.filter((one) => !one.speaker?.name && one.unattributed !== undefined);
  if (nobody.length > 0) items.push(spoken(undefined, 'Nobody is known to say', '', nobody, desk));
  for (const speaker of silent) {
    items.push(element('li', '', leads('', speaker.mentions[0]?.range, desk.show,
      element('span', 'name', line(speaker.name)), ' ', element('span', 'title', 'named, and not quoted'))));
  }
  return items;
}

function spoken(range, name, title, words, desk) {
  const heading = [element('span', 'name', line(name)), ' ', element('span', 'title', line(title))];
  const first = range ? leads('', range, desk.show, ...heading) : element('div', '', ...heading);
  return element('li', '', first, ...words.map((one) => {
    const notes = [one.cue?.text, one.confidence === 'certain' || !one.speaker ? undefined : one.confidence].filter(Boolean);
    const note = notes.length > 0 ? element('span', 'note', ` ${line(notes.join(', '))}`) : '';
    return leads('words', one.range, desk.show, line(one.text ?? desk.words(one.range)), note);
  }));
}

/** Day after day what the article tells, then what has no place in the calendar. */
export function timeline(article, desk) {
  const items = article.stated.map((stated, index) => element('li', 'note',
    `${index === 0 ? 'Counted from' : 'Also stated:'} ${stated.date} (${stated.from}${stated.line ? `, line ${stated.line}` : ''})`));
  if (items.length === 0 && article.times.length > 0) {
    items.push(element('li', 'note', 'No publish date: what counts from it has no date. Give one above.'));
  }
  const days = Map.groupBy ? Map.groupBy(article.times, day) : grouped(article.times);
  for (const [name, times] of days) {
    items.push(element('li', '', element('div', 'day', name), ...times.map((time) => leads('', time.range, desk.show,
      time.words, element('span', 'note', noted(time)), time.fault ? element('div', 'fault', capital(time.fault)) : ''))));
  }
  return items;
}

function noted(time) {
  const notes = [time.event, time.first ? undefined : time.value, time.value && time.confidence !== 'certain' ? time.confidence : undefined];
  const known = notes.filter(Boolean);
  return known.length > 0 ? ` ${known.join(', ')}` : '';
}

function day(time) {
  if (!time.first) return 'Without a day';
  return time.first === time.last ? time.first : `${time.first} to ${time.last}`;
}

function grouped(times) {
  const days = new Map();
  for (const time of times) days.set(day(time), [...(days.get(day(time)) ?? []), time]);
  return days;
}

/** Words without the line ends that a text breaks them by. */
function line(words) {
  return words.split(/\s+/).join(' ').trim();
}

function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
