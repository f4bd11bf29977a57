// The articles that the tests write. All people and places in them are invented.

/** Four slips: a comma, a closing mark that was pushed away, an unclosed quotation, and one without a speaker. */
export const PIER = `Council backs new pier after the storm

By Tom Avery
Published: 2026-04-22

LARKHAVEN, Maine — Mayor Ada Holm said on Monday that the town would build a new pier, after two hours of argument.

"We lost the old one in the storm" she said. "We will not lose this one."

The plan was drawn by Peter Okafor, an engineer from Millbrook. He called it "the work of many years."

"It was a long night "Okafor said. "Nobody went home."

Holm thanked the engineer. "He did it for nothing, she told reporters.

The Harbor Board said the work would begin in May.

"Who is going to pay for all of this?"
`;

/** Emoji and curly marks before the slips of a line; the second paragraph is the one that is edited. */
export const MARKET = `# Market 🎪 opens 🥕🥕 again

“It is 👩‍🌾 season,” said Nell Brandt, who runs the “Green 🥬” stall. “We sold 40 🍓 boxes.”

“The 🎻🎻 players come at noon” said Oskar Lind. “Nobody 🙂 pays them.”

“Bring 🧺 baskets,” Brandt said.
`;

/** What is typed into a document without a name. */
export const NOTE = `Ferry stays "for one more winter"

Mayor Lena Quist said so on Tuesday. "The engine will last" she said. "It always has."
`;
