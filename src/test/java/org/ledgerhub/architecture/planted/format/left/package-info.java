@NullMarked
package org.ledgerhub.architecture.planted.format.left;

import org.jspecify.annotations.NullMarked;
