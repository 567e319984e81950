/**
 * Takes the files out of zip archives; nothing in an archive decides where anything is written. Start reading at {@link
 * org.ledgerhub.format.zip.ZipFormat}.
 */
@NullMarked
package org.ledgerhub.format.zip;

import org.jspecify.annotations.NullMarked;
