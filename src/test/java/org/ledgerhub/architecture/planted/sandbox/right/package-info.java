@NullMarked
package org.ledgerhub.architecture.planted.sandbox.right;

import org.jspecify.annotations.NullMarked;
