@NullMarked
package org.ledgerhub.architecture.planted.register;

import org.jspecify.annotations.NullMarked;
