@NullMarked
package org.ledgerhub.architecture.planted.sandbox.left;

import org.jspecify.annotations.NullMarked;
