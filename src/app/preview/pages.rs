//! Where everything stands on the pages.

use std::{ops::Range, sync::Arc};

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::{
    block::{Block, ParaStrip, Strip},
    flow::LaidPara,
    grid::LaidRow,
    look::{points, word},
    setting::Setting,
};
use crate::sheet::{PageSetup, Para, Part, Start};

/// The paper of one part: pages one below the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Where it lies.
    pub rect: Rect,
    /// Where one page ends and the next begins.
    pub breaks: Vec<f32>,
}

/// Something that stands on a page.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) rect: Rect,
    /// Which strip it is: part, item, strip of the item, and 1 where it is a repetition or goes on from above.
    pub(super) name: [usize; 4],
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    /// Some lines of a paragraph.
    Lines(ParaStrip, Range<usize>),
    /// A row of a table, and the one above it.
    Row(Arc<LaidRow>, Option<Arc<LaidRow>>),
}

/// Puts strips on pages.
pub(super) struct Pager<'a> {
    setting: Setting<'a>,
    page: PageSetup,
    rest: &'a Part,
    pub(super) papers: Vec<Paper>,
    pub(super) placed: Vec<Placed>,
    /// The page's number as it is printed.
    number: usize,
    /// How many pages there are, this one among them.
    count: usize,
    /// Where the page ends, and where the next strip goes.
    end: f32,
    y: f32,
    /// Whether nothing stands on the page yet.
    fresh: bool,
    name: [usize; 4],
}

impl<'a> Pager<'a> {
    /// A pager that begins with this part.
    pub(super) fn new(part: &'a Part, setting: Setting<'a>) -> Self {
        let mut pager = Self {
            setting,
            page: part.page,
            rest: part,
            papers: Vec::new(),
            placed: Vec::new(),
            number: 0,
            count: 0,
            end: 0.0,
            y: 0.0,
            fresh: true,
            name: [0; 4],
        };
        pager.new_paper(part, 0.0);
        pager
    }

    /// Goes on with another part, `gap` below the paper of the one before where it begins on a new page.
    pub(super) fn part(&mut self, index: usize, part: &'a Part, gap: f32) {
        self.name = [index, 0, 0, 0];
        if index > 0 {
            if part.start == Start::Continuous && part.page == self.page {
                self.rest = part;
            } else {
                self.close_page();
                let below = self.papers.last().map_or(0.0, |paper| paper.rect.bottom() + gap);
                self.new_paper(part, below);
            }
        }
    }

    fn new_paper(&mut self, part: &'a Part, top: f32) {
        self.page = part.page;
        self.rest = part;
        let size = vec2(points(self.page.width).max(1.0), points(self.page.height).max(1.0));
        self.papers.push(Paper { rect: Rect::from_min_size(pos2(0.0, top), size), breaks: Vec::new() });
        if let Some(number) = part.first_number {
            self.number = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        }
        self.open_page(top, &part.first.header);
    }

    /// Ends the last page.
    pub(super) fn close_page(&mut self) {
        let footer = if self.is_first() { &self.rest.first.footer } else { &self.rest.rest.footer };
        let footer: Vec<_> = footer.iter().map(|para| self.running(para)).collect();
        let height: f32 = footer.iter().map(|para| para.before + para.height + para.after).sum();
        self.put_running(footer, self.end - points(self.page.footer) - height);
    }

    fn is_first(&self) -> bool {
        self.papers.last().is_some_and(|paper| paper.breaks.is_empty())
    }

    fn open_page(&mut self, top: f32, header: &[Para]) {
        self.number += 1;
        self.count += 1;
        self.end = top + points(self.page.height);
        let header: Vec<_> = header.iter().map(|para| self.running(para)).collect();
        let below = self.put_running(header, top + points(self.page.header));
        // A header that is too high for the margin moves the text down.
        self.y = (top + points(self.page.top)).max(below);
        self.fresh = true;
    }

    fn running(&mut self, para: &Para) -> Arc<LaidPara> {
        let Setting { looks, width, measure } = &mut self.setting;
        Arc::new(LaidPara::of(para, looks, None, *width, self.number, *measure))
    }

    fn put_running(&mut self, paras: Vec<Arc<LaidPara>>, mut y: f32) -> f32 {
        for (at, para) in paras.into_iter().enumerate() {
            y += para.before;
            let rect = self.across(y, para.height);
            y += para.height + para.after;
            let lines = 0..para.lines.len();
            let origin = para.origin;
            let name = [usize::MAX, self.count, at, usize::from(y > self.end - points(self.page.bottom))];
            let strip = ParaStrip { para, origin, above: 0.0, below: 0.0 };
            self.placed.push(Placed { rect, name, what: What::Lines(strip, lines) });
        }
        y
    }

    fn across(&self, y: f32, height: f32) -> Rect {
        Rect::from_min_size(pos2(points(self.page.left), y), vec2(points(self.page.text_width()), height))
    }

    fn bottom(&self) -> f32 {
        self.end - points(self.page.bottom)
    }

    fn turn(&mut self) {
        self.close_page();
        // What was too high for its page has made it longer.
        let bottom = self.end.max(self.y + points(self.page.bottom));
        let part = self.rest;
        if let Some(paper) = self.papers.last_mut() {
            paper.breaks.push(bottom);
            paper.rect.max.y = bottom + points(self.page.height);
        }
        self.open_page(bottom, &part.rest.header);
    }

    /// Ends everything: what was too high for the last page makes it longer.
    pub(super) fn finish(&mut self) {
        self.close_page();
        let bottom = self.end.max(self.y + points(self.page.bottom));
        if let Some(paper) = self.papers.last_mut() {
            paper.rect.max.y = bottom;
        }
    }

    /// Puts an item on the page. `ahead` is the height the next item needs at least, for what stays with it.
    pub(super) fn item(&mut self, index: usize, block: &Block, ahead: f32) {
        let mut above: Option<Arc<LaidRow>> = None;
        for (at, strip) in block.strips.iter().enumerate() {
            self.name = [self.name[0], index, at, 0];
            match strip {
                Strip::Para(strip) => {
                    let stays = strip.para.keep_with_next && at + 1 == block.strips.len();
                    self.para(strip, if stays { ahead } else { 0.0 });
                    above = None;
                }
                Strip::Row(row, height) => {
                    let mut rest = Arc::clone(row);
                    let mut height = *height;
                    while self.y + height > self.bottom() {
                        let edge = rest.edge(above.as_deref());
                        let may_break = !rest.stays && at >= block.repeated || self.fresh;
                        let room = self.bottom() - self.y - edge;
                        match may_break.then(|| rest.split(room)).flatten() {
                            Some((first, left)) => {
                                let height = edge + first.own_height();
                                self.row(&Arc::new(first), height, above);
                                rest = Arc::new(left);
                            }
                            None if self.fresh => break,
                            None => {}
                        }
                        self.turn();
                        above = self.repeat(block, at);
                        self.name = [self.name[0], index, at, self.count];
                        height = rest.edge(above.as_deref()) + rest.own_height();
                    }
                    above = Some(self.row(&rest, height, above));
                }
            }
        }
        self.y += above.map_or(0.0, |last| last.lower_edge());
    }

    /// Puts the first rows of a table on the page again, above a row that stands or goes on there.
    fn repeat(&mut self, block: &Block, before: usize) -> Option<Arc<LaidRow>> {
        let mut above = None;
        if before >= block.repeated {
            for (at, strip) in block.strips.iter().take(block.repeated).enumerate() {
                self.name = [self.name[0], self.name[1], at, self.count];
                if let Strip::Row(row, height) = strip {
                    above = Some(self.row(row, *height, above));
                }
            }
            // What stands there by itself is no reason to keep a row in one piece.
            self.fresh = above.is_some() || self.fresh;
        }
        above
    }

    fn row(&mut self, row: &Arc<LaidRow>, height: f32, above: Option<Arc<LaidRow>>) -> Arc<LaidRow> {
        let min = pos2(points(self.page.left), self.y);
        let rect = Rect::from_min_size(min, vec2(row.width, height));
        self.placed.push(Placed { rect, name: self.name, what: What::Row(Arc::clone(row), above) });
        self.y += height;
        self.fresh = false;
        Arc::clone(row)
    }

    fn para(&mut self, strip: &ParaStrip, ahead: f32) {
        let para = &strip.para;
        let count = para.lines.len();
        let space = |thickness: f32| if thickness > 0.0 { thickness + word::LINE_SPACE } else { 0.0 };
        let needed = para.height + ahead;
        if self.y + para.before + needed > self.bottom() && !self.fresh {
            let whole = para.keep_lines || ahead > 0.0;
            if whole || self.fitting(para, 0..count) == 0 {
                self.turn();
            }
        }
        self.y += para.before + space(strip.above);
        let mut start = 0;
        while start < count {
            let fitting = match self.fitting_from(para, start) {
                0 if self.fresh => 1,
                fitting => fitting,
            };
            let lines = start..start + fitting;
            let height = para.height_of(lines.clone());
            if fitting > 0 {
                let rect = self.across(self.y, height);
                self.name[3] = start;
                let what = What::Lines(strip.clone(), lines.clone());
                self.placed.push(Placed { rect, name: self.name, what });
                self.fresh = false;
            }
            self.y += height;
            start = lines.end;
            if start < count {
                self.turn();
            }
        }
        self.y += space(strip.below) + para.after;
    }

    /// How many lines of a paragraph fit on the page before its space above is added.
    fn fitting(&mut self, para: &LaidPara, lines: Range<usize>) -> usize {
        let y = self.y;
        self.y += para.before;
        let fitting = self.fitting_from(para, lines.start);
        self.y = y;
        fitting
    }

    fn fitting_from(&self, para: &LaidPara, start: usize) -> usize {
        para.fitting(start, self.bottom() - self.y)
    }

    /// The least height a block needs to begin on a page.
    pub(super) fn beginning(block: &Block) -> f32 {
        match block.strips.first() {
            Some(Strip::Para(strip)) => {
                let two = strip.para.lines.len().min(2);
                strip.para.before + strip.para.height_of(0..two)
            }
            Some(Strip::Row(_, height)) => *height,
            None => 0.0,
        }
    }
}

/// The room that papers take.
pub(super) fn size(papers: &[Paper]) -> Vec2 {
    papers.iter().fold(Rect::from_min_max(Pos2::ZERO, Pos2::ZERO), |all, paper| all.union(paper.rect)).size()
}
