/** The stand-in tried from outside. */
@NullMarked
package org.ledgerhub.sandbox.odoo;

import org.jspecify.annotations.NullMarked;
