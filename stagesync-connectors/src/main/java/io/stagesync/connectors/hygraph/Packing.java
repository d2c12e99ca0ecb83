package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Spreads pieces over as few mutations as they fit in, keeping their order. */
final class Packing {
    private Packing() {}

    /** All pieces as the data of one mutation, whatever its size. */
    static ObjectNode together(List<Piece> pieces) {
        ObjectNode data = Json.object();
        pieces.forEach(piece -> piece.addTo(data));
        return data;
    }

    static boolean fit(List<Piece> pieces, int mostBytes) {
        return pieces.stream().noneMatch(Piece::isLater) && bytes(pieces) <= mostBytes;
    }

    static int bytes(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::bytes).sum();
    }

    /**
     * What was packed.
     *
     * @param data of each mutation, in order
     * @param begun whether something is left out, to be found by comparing again when all is sent
     */
    record Packed(List<ObjectNode> data, boolean begun) {
        Packed {
            data = List.copyOf(data);
        }
    }

    /**
     * Spreads the pieces.
     *
     * @throws Inexpressible when a piece alone is too large
     */
    static Packed pack(List<Piece> pieces, int mostBytes) throws Inexpressible {
        List<ObjectNode> packed = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        int bytes = 0;
        for (Piece piece : pieces) {
            int size = piece.bytes();
            if (size > mostBytes) {
                throw tooLarge(piece, mostBytes);
            }
            if (!open.isEmpty() && (piece.isLater() || bytes + size > mostBytes)) {
                packed.add(together(open));
                open = new ArrayList<>();
                bytes = 0;
            }
            open.add(piece);
            bytes += size;
        }
        if (!open.isEmpty()) {
            packed.add(together(open));
        }
        return new Packed(packed, pieces.stream().anyMatch(Piece::isBegun));
    }

    static Inexpressible tooLarge(Piece piece, int mostBytes) {
        String where = piece instanceof Piece.Localized localized ? " in locale " + localized.locale() : "";
        return new Inexpressible("field '" + piece.field() + "'" + where + " alone has " + piece.bytes()
                + " bytes, and a mutation may hold " + mostBytes
                + ". Shorten it at the source, or set the plan of the destination if its project takes more");
    }
}
