package org.ledgerhub.architecture;

import java.util.List;

/** What of others the house uses, in the bundles that its table names. */
enum Libraries {
    /** Java itself; databases and HTTP are bundles of their own. */
    JAVA(
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.math..",
            "java.text..",
            "java.io..",
            "java.nio..",
            "java.net",
            "java.security.."),
    NULLNESS("org.jspecify.annotations.."),
    /** Log lines and figures. */
    WATCHING("org.slf4j..", "io.micrometer.core..", "io.micrometer.common..", "io.micrometer.observation.."),
    /** Stereotypes, settings, transactions and health; no database, no web. */
    SPRING(
            "org.springframework.stereotype..",
            "org.springframework.beans.factory..",
            "org.springframework.context..",
            "org.springframework.core..",
            "org.springframework.util..",
            "org.springframework.scheduling..",
            "org.springframework.transaction..",
            "org.springframework.boot.context.properties..",
            "org.springframework.boot.autoconfigure.condition..",
            "org.springframework.boot.actuate.health.."),
    /** Discovery without Spring. */
    SERVICES("com.google.auto.service.."),
    JDBC("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.dao.."),
    HTTP("java.net.http..", "javax.net.ssl.."),
    /** Spring's HTTP client, which its OAuth parts need. */
    CALLING("org.springframework.http..", "org.springframework.web.client.."),
    XML("javax.xml..", "org.xml.sax..", "org.w3c.dom..", "com.ctc.wstx..", "org.codehaus.stax2.."),
    PDF("org.apache.pdfbox..", "org.apache.fontbox..", "java.awt..", "javax.imageio.."),
    /** Published rules for invoices, and what runs them. */
    RULES("com.helger..", "net.sf.saxon.."),
    /** What sets a page as PDF. */
    PRINT("com.openhtmltopdf.."),
    /** Mails as files. */
    MIME("jakarta.mail.."),
    JACKSON("com.fasterxml.jackson.."),
    YAML("org.yaml.snakeyaml.."),
    SECRETS("com.google.crypto.tink..", "javax.crypto..", "org.springframework.security.."),
    HAZELCAST("com.hazelcast.."),
    BUCKETS("io.github.bucket4j.."),
    CAMEL(
            "org.apache.camel..",
            "org.quartz..",
            "jakarta.mail..",
            "jakarta.activation..",
            "jakarta.servlet.http..",
            "com.jcraft.jsch.."),
    DROPBOX("com.dropbox.."),
    WEB(
            "org.springframework.web..",
            "org.springframework.http..",
            "org.springframework.ui..",
            "org.springframework.validation..",
            "org.springframework.security..",
            "org.springframework.boot.web..",
            "jakarta.servlet..",
            "jakarta.validation..",
            "org.thymeleaf..",
            "io.swagger.v3..",
            "org.springdoc.."),
    COMMANDS("picocli..", "org.springframework.boot"),
    SSHD("org.apache.sshd.."),
    /** A web server of one's own: started, and cut off in the middle of a call. */
    SERVER(
            "org.springframework.boot",
            "org.springframework.boot.builder",
            "org.springframework.boot.autoconfigure..",
            "org.apache.catalina..",
            "org.apache.coyote..");

    private final List<String> packages;

    Libraries(String... packages) {
        this.packages = List.of(packages);
    }

    /** As ArchUnit package patterns. */
    List<String> packages() {
        return packages;
    }
}
