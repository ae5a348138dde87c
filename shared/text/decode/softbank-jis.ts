/**
 * Where SoftBank's emoji lie in JIS: for each run of its code points the first one, and the JIS code of each in turn in
 * hexadecimal, 0 where there is none. Row 7D holds what KDDI has nothing like; rows 75 to 7B are laid out as KDDI's, so
 * that nearly every code means the same with both (the test names those that do not). Source: the two-way pairs of
 * softbank-jisx-208-2007.ucm, by which Android's ICU reads SoftBank's mail, joined over Google's code points with those
 * of softbank-shift_jis-2012.ucm and emoji4unicode. Its makers had no table of the carrier's own.
 */
const JIS_OF: readonly (readonly [first: number, codes: string])[] = [
  [
    0xe001,
    '7d37 7d32 7646 7657 7655 7868 7869 7670 7835 7827 767b 786a 764e 7654 7651 7b68 7845 7846 7960 7838 7570 ' +
      '7573 7b26 756f 7d41 7633 756a 756d 756c 756e 7d43 753c 753b 7834 7530 7d26 7d27 7d28 7d29 7d2a 7d2b 7d2c ' +
      '7d2d 7d2e 7d2f 7d30 7d31 7625 7d4c 786c 7624 766f 7d35 7564 786d 7566 7b52 776e 786f 765e 7672 7870 7674 ' +
      '7d55 7661 7a32 7565 757b 7836 762b 757c 753e 7546 7541 7545 753f 7d53 7871 7636 7872 7873 763c 7874 7529 ' +
      '7637 7a23 752a 7977 752b 7650',
  ],
  [
    0xe101,
    '7d3c 7676 7b47 7861 7642 7876 7877 7878 7634 7879 7639 7d48 787a 787b 752f 766e 787c 762a 7665 7673 7524 ' +
      '787d 787e 7629 7921 764a 7626 7653 7534 7922 7d56 7631 7923 7924 7575 7526 7557 7667 7d49 786b 777d 765d ' +
      '7647 7d57 7925 7926 7622 757e 7927 7572 7527 7d44 7d3f 7567 792b 7d58 7d59 7d54 766b 752e 7540 7675 792c ' +
      '7d42 7d23 7d24 792d 7677 7d3e 792e 762c 7558 7d5a 7930 7561 7644 7563 7523 755f 7560 755e 7931 7932 755c ' +
      '7933 755d 7934 7935 7568 7d3a',
  ],
  [
    0xe201,
    '7b57 7936 7d5b 7d33 7532 773b 7937 7537 7539 7538 7938 7959 7841 7840 7842 7b69 7d5c 7867 766a 7939 7d5d ' +
      '7d5e 7d5f 7d60 7747 7748 7d25 767d 767e 7721 7722 7723 7724 7725 7726 7727 784b 7652 793a 793b 793c 793d ' +
      '793e 793f 7940 7941 7942 765a 765b 773c 773d 774f 7750 7752 7749 774a 7753 772b 772a 772d 772c 7943 7548 ' +
      '7549 754a 754b 754c 754d 754e 754f 7550 7551 7552 7553 7554 7d61 784c 7755 7756 7944 7945 753a 7d62 0 0 0 ' +
      '0 0 0 0',
  ],
  [
    0xe301,
    '7946 7947 7948 763f 763e 7949 763d 794a 7d63 7663 794b 794c 794d 7536 794e 794f 7533 7950 7671 783e 764c ' +
      '7821 766c 7952 7b50 7d39 7953 7664 7954 7666 7955 7956 7957 7958 7555 7577 766d 7660 795a 7b5a 7645 795b ' +
      '795c 795d 795e 795f 7544 764f 7850 7961 774d 7640 7d34 7d22 7d21 7962 7963 7964 7965 7966 7967 7968 7969 ' +
      '7853 796a 7630 796b 796c 796d 796e 762f 7628 796f 7970 783f 7971 7972',
  ],
  [
    0xe401,
    '7d4b 7973 7974 7975 7875 7976 7d4f 7978 7d47 7979 797a 797b 797c 797d 7d50 797e 752c 7b49 7b4e 0 7d46 ' +
      '7b42 7a24 7a25 7843 7a26 7844 7a27 7a28 7a2c 7a29 7a2a 7a2b 7d52 7a2d 7a2e 7a30 7a2f 7b6b 7d64 7a31 7839 ' +
      '7574 7a33 7a34 7d3b 756b 7a35 7a36 7a37 7a38 786e 7569 7a39 7b39 7a3a 7a3b 7a3c 7a3d 7a3e 7d4a 7b61 7a40 ' +
      '7a41 7a42 7a43 7522 7d65 7a44 7a45 7d4d 7a46 7a4a 7d4e 7a47 7a48',
  ],
  [
    0xe501,
    '7a49 783b 7a4b 7a4c 7a4d 7a4e 7d38 7a4f 7579 7d66 7627 7770 7a50 7a51 7a52 7a53 7929 792a 7a54 7a55 7a56 ' +
      '7a57 7a58 7a59 7a5a 7a5b 7a5c 7a5d 7d67 7d68 7a5f 7a5e 7d36 7a60 763b 7d69 7a61 7a62 7a63 7d45 7d40 7d3d ' +
      '7a64 7632 7a65 7a66 7a67 7a68 7635 7a69 7a6a 7a6c 7a6b 7a6d 774b 0 0 7d73 7d74 7d75 7d76 7d77',
  ],
];

/** A second code of E056 (a smiling face), by the table's one-way pair. */
const SECOND_CODE: readonly [jis: number, code: number] = [0x7d51, 0xe056];

let codes: ReadonlyMap<number, number> | undefined;

/** SoftBank's private-use code point (U+E001 to U+E53E) of a JIS code, or 0. */
export function softbankOfJis(jis: number): number {
  if (codes === undefined) {
    const all = new Map([SECOND_CODE]);
    for (const [first, list] of JIS_OF)
      list.split(' ').forEach((code, index) => {
        if (code !== '0') all.set(Number.parseInt(code, 16), first + index);
      });
    codes = all;
  }
  return codes.get(jis) ?? 0;
}
