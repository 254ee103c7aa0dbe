package dev.lexigram.example.products.sql;

import dev.lexigram.app.Application;
import dev.lexigram.app.Module;
import dev.lexigram.example.products.PriceService;
import dev.lexigram.example.products.Product;
import dev.lexigram.example.products.ProductRepository;
import dev.lexigram.sql.DatabaseModule;
import java.io.PrintStream;

/// Raises two prices: `java … Main [URL]`, in memory unless a URL is given.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        run(arguments.length > 0 ? arguments[0] : "sqlite::memory:", System.out);
    }

    /// Products, with SQL behind what the domain declares.
    static Module products() {
        return Module.named("products")
                .component(SqlProductRepository.class, ProductTable.class, PriceService.class)
                .exports(ProductRepository.class, PriceService.class)
                .build();
    }

    static void run(String url, PrintStream out) {
        try (Application application = Application.named("products")
                .with(DatabaseModule.configure(url), products())
                .boot()) {
            ProductRepository products = application.get(ProductRepository.class);
            products.add(Product.of("T-1", "Tea", 250));
            products.add(Product.of("C-1", "Coffee", 900));
            products.add(Product.of("M-1", "Milk", 110));
            application
                    .get(PriceService.class)
                    .raise(500, 10)
                    .forEach(each -> out.println(each.name() + " " + each.cents()));
            try {
                application.get(PriceService.class).raise(1000, -200);
            } catch (IllegalArgumentException refused) {
                out.println(refused.getMessage());
            }
            products.cheaperThan(1000).forEach(each -> out.println(each.name() + " " + each.cents()));
        }
    }
}
