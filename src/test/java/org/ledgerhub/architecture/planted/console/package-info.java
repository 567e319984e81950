@NullMarked
package org.ledgerhub.architecture.planted.console;

import org.jspecify.annotations.NullMarked;
