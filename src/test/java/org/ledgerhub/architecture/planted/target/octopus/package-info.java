@NullMarked
package org.ledgerhub.architecture.planted.target.octopus;

import org.jspecify.annotations.NullMarked;
