const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** How much of a hostile original is read. Reaching one of these is a row in the ledger, never a crash. */
export const limits = {
  /** Bytes of one message; it has to sit in memory whole. */
  messageBytes: 128 * MiB,
  /** Messages inside messages that are followed. */
  messageDepth: 16,
  /** Bytes of a message's header block; what lies beyond is not read as fields. */
  headerBytes: MiB,
  /** Header fields of a message that are read. */
  headerFields: 10_000,
  /** MIME parts of one message. */
  parts: 1000,
  /** MIME parts inside parts. */
  partDepth: 100,
  /** Files of one message that are kept as originals of their own; bytes are bounded by the message's. */
  attachments: 500,
  /** Recipients of one message in Outlook's own formats. */
  recipients: 5000,
  /** Bytes of the text parts of one message together, after transfer decoding. */
  textBytes: 32 * MiB,
  /** UTF-16 units of the text that an HTML part shows. */
  htmlTextLength: 4 * MiB,
  /** Bytes of a picture that is decoded. */
  pictureBytes: 64 * MiB,
  /** Pages of a paper that are read. */
  pages: 10_000,
  /** Link targets that are listed for one message. */
  links: 10_000,
  /** UTF-16 units of one link target; a longer one (an image in a data: URL) is cut. */
  linkLength: 8 * KiB,
  /** Containers inside containers that are opened. */
  containerDepth: 5,
  /** Members of one container. */
  members: 1_000_000,
  /** Bytes of one member after expanding. */
  memberBytes: 64 * GiB,
  /** Bytes of all members of one container after expanding. */
  expandedBytes: 256 * GiB,
  /** Expanded bytes for each byte of the container, once `expansionFree` bytes have come out. */
  expansionRatio: 250,
  expansionFree: 64 * MiB,
  /** UTF-16 units of the name of a member or file that are kept as a label. */
  nameLength: 4096,
  /** Folders inside folders that are walked. */
  folderDepth: 200,
} as const;
