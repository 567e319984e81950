@NullMarked
package org.ledgerhub.architecture.planted.target.right;

import org.jspecify.annotations.NullMarked;
