//! The system's clock.

use jiff::{Timestamp, Zoned, civil::Date};

use super::Clock;

/// The system's clock.
pub(in crate::app) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn today(&self) -> Date {
        Zoned::now().date()
    }
}
