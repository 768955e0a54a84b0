//! The integration tests, one binary.

mod mip;
