@NullMarked
package org.ledgerhub.architecture.planted.attic;

import org.jspecify.annotations.NullMarked;
