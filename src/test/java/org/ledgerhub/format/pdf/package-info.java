@NullMarked
package org.ledgerhub.format.pdf;

import org.jspecify.annotations.NullMarked;
