/**
 * Hand-over to an SFTP server. Start reading at {@link org.ledgerhub.target.sftp.SftpTarget}.
 */
@NullMarked
package org.ledgerhub.target.sftp;

import org.jspecify.annotations.NullMarked;
