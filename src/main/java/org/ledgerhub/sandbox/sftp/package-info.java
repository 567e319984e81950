/**
 * The stand-in of an SFTP hand-over place: a real SFTP server on {@code hub.sandbox.sftp-port}, this machine only,
 * user and password {@code demo}, the root being {@code sandbox/sftp} below {@code hub.data}. The files themselves are
 * its books. Like OpenSSH it lets a rename replace what has the name already. Of the faults it knows {@code down},
 * {@code latencyMillis}, {@code failPercent} (a first write or a rename fails) and {@code loseAnswerPercent} (the
 * connection closes before or after a rename). Start reading at {@code SftpStandIn}.
 */
@NullMarked
package org.ledgerhub.sandbox.sftp;

import org.jspecify.annotations.NullMarked;
