/**
 * Hand-over into a folder of this machine, or one that is mounted. Start reading at
 * {@link org.ledgerhub.target.folder.FolderTarget}.
 */
@NullMarked
package org.ledgerhub.target.folder;

import org.jspecify.annotations.NullMarked;
