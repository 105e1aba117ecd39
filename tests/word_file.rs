mod common;
#[test]
fn dump() {
    for (n, s) in common::sheets::all() {
        let b = liaison_desk::docx::write(&s).unwrap();
        std::fs::create_dir_all("/tmp/wd").unwrap();
        std::fs::write(format!("/tmp/wd/{n}.docx"), b).unwrap();
    }
}
