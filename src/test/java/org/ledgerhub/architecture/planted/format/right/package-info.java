@NullMarked
package org.ledgerhub.architecture.planted.format.right;

import org.jspecify.annotations.NullMarked;
