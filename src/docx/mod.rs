//! Word files: a sheet in, bytes out.
