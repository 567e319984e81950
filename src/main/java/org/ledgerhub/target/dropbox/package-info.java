/**
 * Hand-over to Dropbox, by the vendor's own library over a connection of ours. What keeps a file from standing twice
 * is its name: a name that is taken by the same content is taken as delivered, by other content it is a conflict. Facts
 * and what is assumed: {@code src/docs/targets/dropbox.md}. Start reading at {@code DropboxTarget}.
 */
@NullMarked
package org.ledgerhub.target.dropbox;

import org.jspecify.annotations.NullMarked;
