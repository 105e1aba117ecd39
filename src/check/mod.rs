//! What is wrong with a statement: one function a rule.
