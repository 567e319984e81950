@NullMarked
package org.ledgerhub.architecture.planted.cli;

import org.jspecify.annotations.NullMarked;
