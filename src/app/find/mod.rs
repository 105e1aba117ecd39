//! Find and replace over all fields.
use super::{command::Command, window::LiaisonDesk};
impl LiaisonDesk {
    pub(in crate::app) fn find(&mut self, _command: Command) {}
}
