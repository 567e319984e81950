@NullMarked
package org.ledgerhub.format.mail;

import org.jspecify.annotations.NullMarked;
