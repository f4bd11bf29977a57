//! Markdown: `CommonMark` with tables, footnotes and strikethrough.

mod inline;
#[cfg(test)]
mod tests;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::mask::{self, Markup, Masks};
use super::{BlockKind, Cut, Layout, Span, Zone, directive, html};
use inline::Inline;

/// Reads the blocks of the Markdown that starts at `from` into `layout`.
pub(super) fn read(text: &str, from: usize, layout: &mut Layout) {
    let range = Span::new(from, text.len());
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let masks = mask::find_in(text, range, Markup::None);
    let mut reader = Reader::new(text, &masks, layout);
    for (event, span) in Parser::new_ext(range.of(text), options).into_offset_iter() {
        reader.event(&event, Span::from(span).shifted(from));
    }
    reader.flush();
}

/// What a block can stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Container {
    Quote,
    Item,
    Other,
}

/// Turns the parser's events into blocks.
struct Reader<'a> {
    text: &'a str,
    masks: Masks<'a>,
    layout: &'a mut Layout,
    containers: Vec<Container>,
    /// The block that is being read.
    open: Option<Inline>,
    /// Inside something without prose: code, or HTML that was read as a whole.
    closed: bool,
    /// The last paragraph held nothing but an image.
    after_image: bool,
    /// The document has its headline.
    has_headline: bool,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, masks: &'a [Cut], layout: &'a mut Layout) -> Self {
        Self {
            text,
            masks: Masks::new(masks),
            layout,
            containers: Vec::new(),
            open: None,
            closed: false,
            after_image: false,
            has_headline: false,
        }
    }

    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(*end, span),
            _ if self.closed => {}
            Event::Text(shown) => {
                let text = self.text;
                self.inline().text(text, span, shown);
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.inline().opaque(span),
            Event::SoftBreak | Event::HardBreak => self.inline().space(span),
            Event::InlineHtml(_) | Event::Html(_) => self.inline_html(span),
            Event::Rule => self.flush(),
            // A reference to a note and the box of a task are markup: what is not collected is cut out.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Emphasis | Tag::Strong => self.inline().emphasis(true),
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } => self.inline().cover(span, false),
            Tag::Image { .. } => self.inline().cover(span, true),
            Tag::Link { .. } | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::Paragraph => self.open(self.kind()),
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(*level as u8)),
            Tag::TableCell => self.open(BlockKind::Cell),
            Tag::HtmlBlock => {
                self.flush();
                self.closed = true;
                // In a list or a quotation the lines of the HTML have prefixes, which nothing here takes off.
                if self.containers.is_empty() {
                    html::read_range(self.text, span, self.layout);
                } else {
                    directive::read(
                        self.text,
                        Span::new(span.start, span.start + span.of(self.text).trim_end().len()),
                        self.layout,
                    );
                }
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.flush();
                self.closed = true;
            }
            Tag::BlockQuote(_) => self.enter(Container::Quote),
            Tag::Item => self.enter(Container::Item),
            Tag::FootnoteDefinition(_) => self.enter(Container::Other),
            _ => self.flush(),
        }
    }

    fn end(&mut self, end: TagEnd, _span: Span) {
        match end {
            TagEnd::Emphasis | TagEnd::Strong => self.inline().emphasis(false),
            TagEnd::Link | TagEnd::Image => {
                if let Some(open) = &mut self.open {
                    open.uncover(end == TagEnd::Image);
                }
            }
            TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::HtmlBlock | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.closed = false,
            TagEnd::BlockQuote(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.flush();
                self.containers.pop();
            }
            _ => self.flush(),
        }
    }

    fn enter(&mut self, container: Container) {
        self.flush();
        self.containers.push(container);
    }

    /// What a paragraph is by what it stands in.
    fn kind(&self) -> BlockKind {
        match self.containers.last() {
            Some(Container::Quote) => BlockKind::BlockQuote,
            Some(Container::Item) => BlockKind::ListItem,
            Some(Container::Other) | None => BlockKind::Paragraph,
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.flush();
        self.open = Some(Inline::new(kind));
    }

    /// The block that is being read; the text of a tight list has no paragraph of its own.
    fn inline(&mut self) -> &mut Inline {
        let kind = self.kind();
        self.open.get_or_insert_with(|| Inline::new(kind))
    }

    fn inline_html(&mut self, span: Span) {
        let tag = span.of(self.text);
        if tag.starts_with("<!--") {
            directive::read(self.text, span, self.layout);
        } else if tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br")) {
            self.inline().space(span);
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let Some(open) = self.open.take() else { return };
        let is_caption = open.is_emphasised() && (open.has_image() || self.after_image);
        let is_image = open.has_image();
        let is_paragraph = open.kind == BlockKind::Paragraph;
        let Some(mut block) = open.block(self.text, &mut self.masks) else {
            self.after_image = is_image;
            return;
        };
        self.after_image = false;
        block.zone = match block.kind {
            BlockKind::Heading(1) if !self.has_headline => {
                self.has_headline = true;
                Zone::Headline
            }
            BlockKind::Heading(_) => Zone::Crosshead,
            _ if is_caption && is_paragraph => Zone::Caption,
            _ => Zone::Body,
        };
        self.layout.blocks.push(block);
    }
}
