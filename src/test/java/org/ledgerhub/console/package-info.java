@NullMarked
package org.ledgerhub.console;

import org.jspecify.annotations.NullMarked;
