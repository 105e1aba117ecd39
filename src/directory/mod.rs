//! Who can be addressed: how groups are written, and when two writings mean one group.
