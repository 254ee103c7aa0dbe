alter type mood rename value 'bad' to 'worse';
