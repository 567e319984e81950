package org.ledgerhub.format.validation;

import com.helger.io.resource.IReadableResource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules as compiled stylesheets, one for each file of rules, whatever sets it belongs to. */
final class Stylesheets {
    private static final Logger LOG = LoggerFactory.getLogger(Stylesheets.class);

    private final Processor processor = new Processor(false);
    private final Map<String, XsltExecutable> compiled = new ConcurrentHashMap<>();

    Stylesheets() {
        // Neither rules nor invoices have a reason to reach for anything else.
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    }

    Processor processor() {
        return processor;
    }

    XsltExecutable of(IReadableResource rules) {
        return compiled.computeIfAbsent(rules.getPath(), path -> compile(rules));
    }

    private XsltExecutable compile(IReadableResource rules) {
        XsltCompiler compiler = processor.newXsltCompiler();
        compiler.setErrorReporter(remark -> LOG.debug("{}: {}", rules.getPath(), remark.getMessage()));
        try (InputStream in = Objects.requireNonNull(rules.getInputStream(), rules.getPath())) {
            return compiler.compile(new StreamSource(in));
        } catch (IOException | SaxonApiException brokenLibrary) {
            throw new IllegalStateException("The rules " + rules.getPath() + " can't be loaded.", brokenLibrary);
        }
    }
}
