alter type mood add value if not exists 'so so' after 'good';
