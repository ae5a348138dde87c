/**
 * Whether a JSON text is a message_N.json of Facebook or Instagram, and of which. The two have one form: what names Instagram in
 * it is Instagram's.
 */
export function metaMessages(bytes: Buffer): 'facebook' | 'instagram' | null {
  const head = bytes.toString('latin1', 0, 64 * 1024);
  if (!/^(?:\xef\xbb\xbf)?\s*\{/.test(head) || !/"participants":\s*\[/.test(head) || !/"messages":\s*\[/.test(head))
    return null;
  const isOld = /"sender_name":/.test(head) && /"timestamp_ms":/.test(head);
  const isNew = /"senderName":/.test(head) && /"timestamp":/.test(head);
  if (!isOld && !isNew) return null;
  return /your_instagram_activity|www\.instagram\.com/.test(head) ? 'instagram' : 'facebook';
}
