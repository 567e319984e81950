package org.ledgerhub.format.validation;

import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Steps;

/** Where in an invoice a node stands, as people read it: {@code Invoice/InvoiceLine[2]/Price}. */
final class Places {
    private Places() {}

    /** Local names from the root down, counted where an element has brothers of its name. */
    static String of(XdmNode node) {
        XdmNode parent = node.getParent();
        if (node.getNodeKind() == XdmNodeKind.ATTRIBUTE) {
            return of(parent) + "/@" + node.getNodeName().getLocalName();
        }
        if (node.getNodeKind() != XdmNodeKind.ELEMENT) {
            return "";
        }
        String name = node.getNodeName().getLocalName();
        long before = node.select(Steps.precedingSibling(name)).count();
        boolean alone =
                before == 0 && !node.select(Steps.followingSibling(name)).exists();
        String step = alone ? name : name + "[" + (before + 1) + "]";
        String above = parent == null ? "" : of(parent);
        return above.isEmpty() ? step : above + "/" + step;
    }
}
