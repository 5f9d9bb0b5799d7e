//! What a finding keeps when other lines of its file change.

/// The fingerprint of a finding: 64 bits of FNV-1a over the rule, the name of the primary file without its folders,
/// and the identity, as 16 hexadecimal digits. It depends on no offset and on no version of a standard library.
pub fn fingerprint(rule: &str, path: &str, identity: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in [rule, name, identity] {
        // A byte that no UTF-8 text has ends each part.
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_file_does_not_matter_and_every_part_does() {
        let one = fingerprint("contradiction", "a/b.txt", "front|600 mi|800 mi");
        assert_eq!(one, fingerprint("contradiction", "c/b.txt", "front|600 mi|800 mi"));
        assert_ne!(one, fingerprint("contradiction", "c/d.txt", "front|600 mi|800 mi"));
        assert_ne!(one, fingerprint("number-changed", "a/b.txt", "front|600 mi|800 mi"));
        assert_ne!(one, fingerprint("contradiction", "a/b.txt", "front|600 mi|900 mi"));
    }

    #[test]
    fn the_hash_is_the_published_fnv_1a() {
        // FNV-1a of the three bytes 0xff, by the reference algorithm.
        assert_eq!(fingerprint("", "", ""), "f998341be47bae14");
    }
}
