package org.ledgerhub.architecture.planted.target.octopus;

import org.apache.camel.ProducerTemplate;

/** A target that uses what only the file targets may use. */
public record Camels(ProducerTemplate template) {}
