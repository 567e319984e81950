@NullMarked
package org.ledgerhub.format.zip;

import org.jspecify.annotations.NullMarked;
