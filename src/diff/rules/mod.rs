//! The rules: what is reported of a rewrite.

pub(in crate::diff) mod agreement;
pub(in crate::diff) mod alone;
pub(in crate::diff) mod attribution;
pub(in crate::diff) mod name;
pub(in crate::diff) mod number;
pub(in crate::diff) mod numbered;
pub(in crate::diff) mod quotation;
pub(in crate::diff) mod scope;
pub(in crate::diff) mod shown;
pub(in crate::diff) mod unrelated;
