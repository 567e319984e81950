@NullMarked
package org.ledgerhub.architecture.planted.sandbox;

import org.jspecify.annotations.NullMarked;
