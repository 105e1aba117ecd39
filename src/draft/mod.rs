//! The draft file: bytes to statement and back, one module a format version.
