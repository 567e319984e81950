/**
 * Takes the documents out of mails and mailbox files: what is attached, not what is written. Start reading at {@link
 * org.ledgerhub.format.mail.MailFormat}.
 */
@NullMarked
package org.ledgerhub.format.mail;

import org.jspecify.annotations.NullMarked;
