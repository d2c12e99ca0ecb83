package io.stagesync.connectors.hygraph;

import java.util.List;

/**
 * What it takes to publish the variants of an entry, in this order.
 *
 * @param withdrawn what is taken from the public
 * @param entries publishes the entry once more, where it was withdrawn
 * @param published publishes the variants
 */
record VariantPlan(List<Operation> withdrawn, List<Operation> entries, List<Operation> published) {}
