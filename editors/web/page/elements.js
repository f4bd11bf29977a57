// What the lists are built of. Words of an article are text here, never markup.

/** An element with a class, and with what is in it: text, other elements, or nothing. */
export function element(name, style, ...inside) {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...inside.filter((part) => part !== undefined && part !== ''));
  return made;
}

/** A button that leads to a place in the article. */
export function leads(style, range, show, ...inside) {
  const button = element('button', `place ${style}`.trim(), ...inside);
  button.type = 'button';
  button.addEventListener('click', () => show(range));
  return button;
}

/** A page in Markdown, as far as the rules' pages use it: headings, paragraphs, lists, code. */
export function page(markdown) {
  const out = element('div');
  for (const [, code, block] of markdown.matchAll(/^```[^\n]*\n([\s\S]*?)^```|((?:(?!^```)[^\n]+\n?)+)/gm)) {
    if (code !== undefined) {
      out.append(element('pre', '', code));
      continue;
    }
    const heading = /^(#+) (.*)/.exec(block);
    if (heading) out.append(element(heading[1].length === 1 ? 'h3' : 'h4', '', ...inline(heading[2])));
    const rest = heading ? block.slice(heading[0].length).trim() : block.trim();
    if (/^[-*] /.test(rest)) out.append(element('ul', '', ...rest.split(/^[-*] /m).slice(1).map((item) => element('li', '', ...inline(item)))));
    else if (/^ {4}/.test(block)) out.append(element('pre', '', block.replaceAll(/^ {4}/gm, '')));
    else if (rest) out.append(element('p', '', ...inline(rest)));
  }
  return out;
}

function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map((part) => {
    if (/^`.+`$/s.test(part)) return element('code', '', part.slice(1, -1));
    if (/^\*\*.+\*\*$/s.test(part)) return element('strong', '', part.slice(2, -2));
    return part;
  });
}
