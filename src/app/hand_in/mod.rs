//! Handing in, and what has been sent.
use super::window::LiaisonDesk;
impl LiaisonDesk {
    pub(in crate::app) fn prepare_hand_in(&mut self) {}
    pub(in crate::app) fn ask_sent_as(&mut self) {}
}
